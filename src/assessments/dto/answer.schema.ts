/** What an answer looks like in the OpenAPI document; the item decides which of the three it is. */
export const ANSWER_SCHEMA = {
  nullable: true,
  oneOf: [
    { type: 'string', description: 'the key of an option', example: 'A' },
    { type: 'number', description: 'a survey index, 0 to 4', example: 3.71 },
    {
      type: 'object',
      additionalProperties: true,
      description: 'counts by key',
      example: { agents: 6, changes_made: 5 },
    },
  ],
};
