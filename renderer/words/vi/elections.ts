export const elections = {} as const;
