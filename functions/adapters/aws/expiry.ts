import type { Timestamp } from '../../core/calendar.ts';

/**
 * The attribute by which DynamoDB removes what has expired, in seconds since 1970. It does so within days and the
 * embedded engine never does, so every read asks for itself whether the moment has passed.
 */
export const ttl = (expiresAt: Timestamp): number => Math.ceil(Date.parse(expiresAt) / 1000);
