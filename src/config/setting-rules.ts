import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** Variables of the environment are texts. */
const number = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value) : value));

/** A whole number from `least` to `most`. */
export const Whole = (least: number, most: number) => applyDecorators(number, IsInt(), Min(least), Max(most));

/** A word of a few, in letters of any size. */
export const switched = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.toLowerCase() : value,
);
