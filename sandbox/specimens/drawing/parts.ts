import { text, type Size } from './svg';

/** A wooden table-top with grain, as the background of a photograph. */
export function tableTop({ width, height }: Size): string {
	return `
		<defs>
			<filter id="grain" x="0" y="0" width="100%" height="100%">
				<feTurbulence type="fractalNoise" baseFrequency="0.002 0.045" numOctaves="2" seed="7"/>
				<feColorMatrix values="0 0 0 0 0.25  0 0 0 0 0.15  0 0 0 0 0.08  0 0 0 1.1 -0.35"/>
			</filter>
			<filter id="shadow" x="-10%" y="-10%" width="120%" height="120%">
				<feGaussianBlur stdDeviation="14"/>
			</filter>
		</defs>
		<rect width="${width}" height="${height}" fill="#a37a55"/>
		<rect width="${width}" height="${height}" filter="url(#grain)"/>`;
}

/** A document on the table: its content is clipped to round corners and throws a shadow. */
export function lyingOnTable(table: Size, document: Size, radius: number, content: string): string {
	const x = (table.width - document.width) / 2;
	const y = (table.height - document.height) / 2;
	const shape = `width="${document.width}" height="${document.height}" rx="${radius}"`;
	return `
		<rect x="${x + 6}" y="${y + 12}" ${shape} fill="#000" opacity="0.5" filter="url(#shadow)"/>
		<clipPath id="document"><rect ${shape}/></clipPath>
		<g transform="translate(${x} ${y})"><g clip-path="url(#document)">${content}</g></g>`;
}

/** A head and shoulders without features: the specimens show nobody. */
export function silhouette(x: number, y: number, { width, height }: Size, ink: string): string {
	const middle = x + width / 2;
	const bottom = y + height;
	return `
		<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#dfe6ec"/>
		<ellipse cx="${middle}" cy="${y + height * 0.38}" rx="${width * 0.22}" ry="${height * 0.22}" fill="${ink}"/>
		<path d="M${x + width * 0.1} ${bottom} C${x + width * 0.1} ${y + height * 0.72} ${x + width * 0.3} ${y + height * 0.66} ${middle} ${y + height * 0.66} S${x + width * 0.9} ${y + height * 0.72} ${x + width * 0.9} ${bottom} Z" fill="${ink}"/>
		<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="#8796a5" stroke-width="2"/>`;
}

/** Fine wavy lines over the whole document, the kind that security printing uses. */
export function waves({ width, height }: Size, ink: string, step = 26): string {
	const lines: string[] = [];
	for (let y = -step; y < height + step; y += step) {
		let path = `M0 ${y}`;
		for (let x = 0; x < width; x += 160) path += ` q40 ${step} 80 0 t80 0`;
		lines.push(`<path d="${path}"/>`);
	}
	return `<g fill="none" stroke="${ink}" stroke-width="1.5" opacity="0.45">${lines.join('')}</g>`;
}

/** The word SPECIMEN across the document, see-through so that what is below stays readable. */
export function specimenMark({ width, height }: Size, size: number): string {
	const mark = text(0, size * 0.36, 'SPECIMEN', {
		size,
		fill: '#c2185b',
		weight: 'bold',
		anchor: 'middle',
	});
	return `<g transform="translate(${width / 2} ${height / 2}) rotate(-20)" opacity="0.22">${mark}</g>`;
}

/** A plain mark in place of arms: a circle with a star that belongs to no state. */
export function emblem(x: number, y: number, radius: number, ink: string): string {
	const points = Array.from({ length: 16 }, (_, index) => {
		const reach = radius * (index % 2 === 0 ? 0.78 : 0.36);
		const angle = (index * Math.PI) / 8;
		return `${(x + reach * Math.sin(angle)).toFixed(1)},${(y - reach * Math.cos(angle)).toFixed(1)}`;
	});
	return `
		<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${ink}" stroke-width="${radius * 0.1}"/>
		<polygon points="${points.join(' ')}" fill="${ink}"/>`;
}

/** A white patch of reflected light that hides what is below its middle. */
export function glare(x: number, y: number, { width, height }: Size): string {
	return `
		<defs><radialGradient id="glare">
			<stop offset="0" stop-color="#fff"/>
			<stop offset="0.55" stop-color="#fff" stop-opacity="0.97"/>
			<stop offset="1" stop-color="#fff" stop-opacity="0"/>
		</radialGradient></defs>
		<ellipse cx="${x}" cy="${y}" rx="${width / 2}" ry="${height / 2}" fill="url(#glare)" transform="rotate(-6 ${x} ${y})"/>`;
}
