import { createRequire } from 'node:module';

import { ensureN8n } from '../../../../sandbox/n8n/n8nInstall';
import { NEWEST } from '../../../../sandbox/n8n/versions';

/** A cell as SheetJS reads it: `s` is a text, `n` a number; with `f`, a formula that a spreadsheet would run. */
interface Cell {
	t: string;
	v: unknown;
	f?: string;
}

/** What is used here of SheetJS, which comes with every n8n. */
interface SheetJs {
	readFile(path: string): { SheetNames: string[]; Sheets: Record<string, Record<string, Cell>> };
	utils: { sheet_to_json(sheet: Record<string, Cell>): Array<Record<string, unknown>> };
}

export interface Sheet {
	name: string;
	rows: Array<Record<string, unknown>>;
	/** The cells that are no plain text. */
	other: string[];
}

/** The first sheet of an Excel file, whose first row names the columns. Read by the SheetJS of the newest n8n. */
export async function readXlsx(path: string): Promise<Sheet> {
	const { bin } = await ensureN8n(NEWEST);
	const sheetJs = createRequire(bin)('@e965/xlsx') as SheetJs;
	const { SheetNames, Sheets } = sheetJs.readFile(path);
	const [name = ''] = SheetNames;
	const sheet = Sheets[name] ?? {};
	const cells = Object.entries(sheet).filter(([at]) => !at.startsWith('!'));
	return {
		name,
		rows: sheetJs.utils.sheet_to_json(sheet),
		other: cells.filter(([, { t, f }]) => t !== 's' || f !== undefined).map(([at]) => at),
	};
}
