/** A hari libur nasional, or a day of cuti bersama, which the government adds to some of them. */
export const HOLIDAY_KINDS = ['NATIONAL_HOLIDAY', 'COLLECTIVE_LEAVE'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];
