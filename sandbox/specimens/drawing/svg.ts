/** Width and height of a picture in pixels. */
export interface Size {
	width: number;
	height: number;
}

/** A whole SVG file around its content. */
export function svg({ width, height }: Size, content: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`;
}

export interface TextStyle {
	size: number;
	fill?: string;
	font?: string;
	weight?: 'normal' | 'bold';
	anchor?: 'start' | 'middle' | 'end';
}

/** One line of text with its baseline at (x, y). */
export function text(x: number, y: number, content: string, style: TextStyle): string {
	const {
		size,
		fill = '#1d2a3a',
		font = 'DejaVu Sans',
		weight = 'normal',
		anchor = 'start',
	} = style;
	return `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}">${escape(content)}</text>`;
}

/** A caption with its value below, as forms and cards print them; `y` is the caption's baseline. */
export function field(x: number, y: number, caption: string, value: string, size = 26): string {
	return (
		text(x, y, caption, { size: size * 0.55, fill: '#4f6478' }) +
		text(x, y + size * 1.15, value, { size, weight: 'bold' })
	);
}

/** A machine readable line in OCR-B. Each character has its own place, so the pitch is exact. */
export function mrzLine(x: number, y: number, pitch: number, line: string): string {
	const style: TextStyle = { size: pitch * 1.4, fill: '#111', font: 'OCR B', anchor: 'middle' };
	return Array.from(line, (character, index) =>
		text(x + (index + 0.5) * pitch, y, character, style),
	).join('');
}

function escape(content: string): string {
	return content.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
