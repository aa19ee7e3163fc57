const { src, dest, parallel } = require('gulp');

/** What tsc does not carry to dist: the icons, the codex files and the output schemas. */
const icons = () => src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));
const json = () => src('nodes/**/*.json').pipe(dest('dist/nodes'));

exports.assets = parallel(icons, json);
