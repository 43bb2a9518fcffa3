/** The views of the results, in the order of their tabs. */
export const RESULT_TABS = ["findings", "units", "lists", "groups"] as const;
export type ResultTab = (typeof RESULT_TABS)[number];
