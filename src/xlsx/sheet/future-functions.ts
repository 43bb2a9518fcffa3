/**
 * Functions younger than Excel 2007 stand in files with a prefix that Excel never shows
 * (`_xlfn.XLOOKUP`, `_xlfn._xlws.FILTER`; MS-XLSX 2.2.2.1). Inside the product formulas are as Excel shows them.
 */
export function withoutPrefixes(formula: string): string {
  return formula.includes("_xl") ? outsideTexts(formula, (code) => code.replace(PREFIXED, "$1(")) : formula;
}

/** The formula as a file must have it. */
export function withPrefixes(formula: string): string {
  if (!ANY_FUNCTION.test(formula)) return formula;
  return outsideTexts(formula, (code) =>
    code.replace(FUNCTION, (call, name: string) => {
      const upper = name.toUpperCase();
      if (SHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${name}(`;
      return FUTURE_FUNCTIONS.has(upper) ? `_xlfn.${name}(` : call;
    }),
  );
}

const PREFIXED = /_xlfn\.(?:_xlws\.)?([A-Z][A-Z0-9.]*)\(/g;
const FUNCTION = /(?<![\p{L}\p{N}_.])([A-Za-z][A-Za-z0-9.]*)\(/gu;
const ANY_FUNCTION = /[A-Za-z]\(|[0-9]\(/;

/** Changes the parts of a formula that are neither texts nor quoted sheet names. */
function outsideTexts(formula: string, change: (code: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join("");
}

const SHEET_FUNCTIONS: ReadonlySet<string> = new Set(["FILTER", "SORT"]);

const FUTURE_FUNCTIONS: ReadonlySet<string> = new Set(
  (
    "ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV " +
    "BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT " +
    "CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH " +
    "COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ECMA.CEILING ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST " +
    "F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST " +
    "GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH " +
    "IMSINH IMTAN ISFORMULA ISO.CEILING ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS " +
    "MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV " +
    "NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY " +
    "POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS " +
    "SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER " +
    "TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE " +
    "WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
