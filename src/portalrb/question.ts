/** What PortalRB asks: the units proposed for WBK or WBBM, the answers of one of them, or something that it should not. */
export const QUESTIONS = ['unit-wbk', 'unit-wbbm', 'jawaban-unit', 'other'] as const;
export type Question = (typeof QUESTIONS)[number];
