import type { HttpAnswer } from '../http/reply';
import { WORDS, type Words } from './words';

export interface Look {
	language: 'en' | 'ko';
	/** What is shown, as HTML that was made here. */
	content: (words: Words) => string;
}

/** A text as it can stand in HTML, in attributes too. */
export function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:2rem auto;padding:0 1rem;color:#222}
.stand-in{border:2px dashed #b60;padding:.5rem 1rem;background:#fff6e8}
label{display:block;margin:1rem 0 .25rem}input,select,button{font:inherit;width:100%;padding:.4rem;box-sizing:border-box}
button{margin-top:1.5rem}.message{font-weight:600;margin-top:1.5rem}`;

/** A page of the stand-in's own looks, which says that it is one. */
export function page(status: number, { language, content }: Look): HttpAnswer {
	const words = WORDS[language];
	const body = `<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">
<title>${words.title}</title><style>${STYLE}</style></head>
<body>
<h1>${words.title}</h1>
<p class="stand-in">${words.standIn}</p>
${content(words)}
</body>
</html>
`;
	const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
	return { status, headers, body };
}
