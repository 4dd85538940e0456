import { Matches } from 'class-validator';

/** Refuses a text of nothing but spaces, where somebody is to say why. */
export const HasWords = (): PropertyDecorator =>
  Matches(/\S/, { message: ({ property }) => `${property} must say something in words` });
