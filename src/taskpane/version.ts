/** Put in by the build: the version of package.json. */
declare const ADD_IN_VERSION: string | undefined;

/** The version of the add-in, "0.2.0"; null where no build has put it in. */
export const VERSION = typeof ADD_IN_VERSION === "undefined" ? null : ADD_IN_VERSION;
