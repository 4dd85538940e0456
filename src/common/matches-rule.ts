import { ValidateBy, type ValidationOptions } from 'class-validator';

/** A text that a pattern fits, under a name of its own: a client can say what is asked, which a pattern does not. */
export const MatchesRule = (
  name: string,
  pattern: RegExp,
  fix: string,
  options: ValidationOptions = {},
): PropertyDecorator =>
  ValidateBy(
    {
      name,
      validator: {
        validate: (value) => typeof value === 'string' && pattern.test(value),
        defaultMessage: (given) => `${options.each ? 'each of ' : ''}${given?.property ?? 'it'} ${fix}`,
      },
    },
    options,
  );
