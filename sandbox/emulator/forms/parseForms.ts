import { FORMS, type FormName, type Forms } from './forms';

const isFormName = (name: string): name is FormName => Object.hasOwn(FORMS, name);

function isForms(value: Readonly<Record<string, string>>): value is Partial<Forms> {
	for (const [name, form] of Object.entries(value)) {
		if (!isFormName(name)) {
			throw new Error(`There is no form of "${name}"; there are ${Object.keys(FORMS).join(', ')}`);
		}
		const known: readonly string[] = FORMS[name];
		if (!known.includes(form)) throw new Error(`${name} must be one of ${known.join(', ')}`);
	}
	return true;
}

/** Parses `name=form` texts. Throws an Error that says what there is to choose from. */
export function parseForms(texts: readonly string[]): Partial<Forms> {
	const pairs = texts.map((text) => text.split(/=(.*)/s));
	const forms = Object.fromEntries(pairs.map(([name = '', form = '']) => [name, form]));
	return isForms(forms) ? forms : {};
}
