/** The statuses that ARGOS documents. An answer can hold others. */
export const KYC_STATUSES = ['incomplete', 'pending', 'approved', 'rejected'] as const;
