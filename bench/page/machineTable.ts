import type { Machine } from '../lab/machine';
import { number } from './figures';
import { table } from './markdown';

const GB = 1_000_000_000;

/** @param note what else ran, in the words of whoever started the run */
export function machineTable({ machine, note }: { machine: Machine; note: string }): string {
	const rows: string[][] = [
		['Processor', `${machine.processor}, ${machine.cores} cores`],
		['Memory', `${number(machine.memoryBytes / GB, 0)} GB`],
		['System', machine.system],
		['Node.js', machine.node],
		['n8n', `${machine.n8n}, HTTP Request ${machine.httpRequest}`],
		['Date', machine.date],
		['Duration', `${number(machine.minutes, 0)} minutes`],
		[
			'Load',
			`${number(machine.loadBefore, 1)} before the run, ${number(machine.loadHighest, 1)} at most`,
		],
		['What else ran', note],
	];
	return table(
		['', ''],
		rows.filter(([, value]) => value !== ''),
	).replace('---: |', '--- |');
}
