/** What may be wrong with a stored file: it is not there, or its content is not what its name says. */
export const FILE_PROBLEMS = ['MISSING', 'ALTERED'] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];
