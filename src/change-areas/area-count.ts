/** How many areas of change a worksheet has. */
export const AREA_COUNT = 6;
