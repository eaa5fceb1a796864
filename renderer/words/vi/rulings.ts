export const rulings = {} as const;
