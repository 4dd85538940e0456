import { ValidateBy, type ValidationOptions } from 'class-validator';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** A moment as ISO 8601 with its zone: without one it would be another moment in Jakarta than in Jayapura. */
export const IsInstant = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isInstant',
      validator: {
        validate: (value) => typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)),
        defaultMessage: (given) =>
          `${given?.property ?? 'it'} must be a moment with its zone, for example 2020-12-21T09:00:00Z`,
      },
    },
    options,
  );

/** The moment that a checked text names; null without one, which means now. */
export function momentOf(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text);
}
