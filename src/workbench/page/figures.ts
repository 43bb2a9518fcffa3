const WHOLE = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 0 });
const TENTHS = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });

/** "12,3 KB" */
export const kilobytes = (bytes: number): string => `${TENTHS.format(bytes / 1024)} KB`;
/** "1.234 ms" */
export const milliseconds = (duration: number): string => `${WHOLE.format(duration)} ms`;
