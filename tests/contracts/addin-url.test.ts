import { expect, test } from "vitest";
import { publicAddress } from "../../webpack.config.js";

test.each(["https://localhost:3000/", "https://may-chu.vi-du.vn/ket-nap", "https://may-chu/a/"])(
  "%s is an address that Excel takes",
  (url) => expect(publicAddress(url)).toBe(url),
);

test.each(["http://may-chu.vi-du.vn/ket-nap", "a.vn/x", "", "file:///C:/ket-nap", "https://may-chu/x?y=1"])(
  "a build for “%s” is refused, with an example of a right one",
  (url) => expect(() => publicAddress(url)).toThrow(/ADDIN_URL must be the https address .*https:\/\//),
);
