import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isCalendarDate } from '../domain/calendar-date.js';

/** A day of the calendar as YYYY-MM-DD; unlike class-validator's own, it refuses 2021-02-30. */
export const IsDay = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isDay',
      validator: {
        validate: (value) => typeof value === 'string' && isCalendarDate(value),
        defaultMessage: (given) => `${given?.property ?? 'it'} must be a day as YYYY-MM-DD, for example 2020-12-21`,
      },
    },
    options,
  );
