/** Asks for the number of the last line of the audit, as `version`; 0 while there is none. */
export const headOfAudit = "select coalesce(max(seq), 0) as version from audit";
