/** The packages that a node may import: n8n's rules allow them, and every supported n8n brings them. */
export const PACKAGES_OF_N8N = ['n8n-workflow', 'lodash', 'luxon', 'zod'] as const;
