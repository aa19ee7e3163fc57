/**
 * n8n's older way to evaluate expressions. The newest n8n, as it comes, makes an environment for each
 * webhook that waits (about 13 MB) and for each look at a credential, which is most of what hundreds of
 * deliveries at once take there: see docs/performance.md.
 */
export const LEGACY_EXPRESSIONS = { N8N_EXPRESSION_ENGINE: 'legacy' };
