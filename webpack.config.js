import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";

const ROOT = path.dirname(fileURLToPath(import.meta.url));
const MICROSOFT_OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** What the pages and the manifest in the repository say; builds put their own addresses in their place. */
const MANIFEST_BASE_URL = "https://localhost:3000/";

/** Fonts with the metrics of Times New Roman, Arial and Calibri. */
const SHEET_FONTS = ["tinos", "arimo", "carlito"];

/**
 * `npm run build`: the add-in, nothing else, to dist/. Settings from the environment:
 * ADDIN_URL     where an office serves dist/ ("https://may-chu.vi-du.vn/ket-nap/"); goes into manifest.xml
 * OFFICE_JS_URL where office.js comes from; default Microsoft's own address
 */
export default (_env, { mode = "production" }) =>
  addInConfig({
    mode,
    output: path.join(ROOT, "dist"),
    officeJsUrl: process.env.OFFICE_JS_URL || MICROSOFT_OFFICE_JS,
    addInUrl: publicAddress(process.env.ADDIN_URL || MANIFEST_BASE_URL),
  });

/** Excel takes a manifest with https addresses only; a build that it would refuse is not made. */
export function publicAddress(url) {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address?.protocol === "https:" && address.search === "" && address.hash === "") return url;
  throw new Error(
    `ADDIN_URL must be the https address of the folder that dist/ is copied to, such as https://may-chu.vi-du.vn/ket-nap; it is “${url}”.`,
  );
}

/** The add-in's pages, the same for Excel and for the workbench but for the address of office.js. */
export function addInConfig({ mode, output, officeJsUrl, addInUrl }) {
  const policy = contentSecurityPolicy(officeJsUrl);
  return {
    ...shared(mode, output),
    name: "add-in",
    entry: {
      taskpane: path.join(ROOT, "src/taskpane/index.tsx"),
      commands: path.join(ROOT, "src/commands/commands.ts"),
      notice: path.join(ROOT, "src/commands/notice.ts"),
    },
    plugins: [
      page("src/taskpane/taskpane.html", "taskpane"),
      page("src/commands/commands.html", "commands"),
      page("src/commands/notice.html", "notice"),
      new OfficePages({ officeJsUrl, policy }),
      new CopyPlugin({
        patterns: [
          {
            from: "manifest.xml",
            context: ROOT,
            transform: (content) =>
              content
                .toString()
                .replaceAll(MANIFEST_BASE_URL, addInUrl.endsWith("/") ? addInUrl : `${addInUrl}/`),
          },
          { from: "assets/*.png", context: ROOT, noErrorOnMissing: true },
          { from: "LICENSE", to: "LICENSE", toType: "file", context: ROOT },
        ],
      }),
    ],
    // The pane must open within half a second on an office PC: a build that outgrows this fails.
    performance: {
      hints: mode === "production" ? "error" : false,
      maxEntrypointSize: 1_000_000,
      maxAssetSize: 1_000_000,
    },
  };
}

/** The page with the grid that stands in for Excel. Never part of what is shipped. */
export function workbenchConfig({ mode, output }) {
  return {
    ...shared(mode, output),
    name: "workbench",
    devtool: false,
    entry: { workbench: path.join(ROOT, "src/workbench/page/index.tsx") },
    plugins: [
      page("src/workbench/page/index.html", "workbench", "index"),
      new CopyPlugin({
        patterns: SHEET_FONTS.map((font) => ({
          from: `node_modules/@fontsource/${font}/files/*-{latin,latin-ext,vietnamese}-{400,700}-{normal,italic}.woff2`,
          to: "fonts/[name][ext]",
          context: ROOT,
        })),
      }),
      // Hyphenation in sixty languages: no spreadsheet hyphenates, and the grid only loads the English one.
      new webpack.IgnorePlugin({
        resourceRegExp: /^\.\/(?!en-)[a-z-]+-[\w-]{8}\.js$/,
        contextRegExp: /engine-render/,
      }),
    ],
    performance: { hints: false },
  };
}

function shared(mode, output) {
  const development = mode === "development";
  return {
    mode,
    context: ROOT,
    target: ["web", "es2022"],
    cache: development && {
      type: "filesystem",
      cacheDirectory: path.join(ROOT, ".cache/webpack"),
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    // No eval in any form: the pages' security policy forbids it.
    devtool: development ? "cheap-source-map" : "source-map",
    output: {
      path: output,
      publicPath: "auto",
      filename: development ? "[name].js" : "[name].[contenthash:8].js",
      chunkFilename: development ? "[name].chunk.js" : "[name].[contenthash:8].js",
      assetModuleFilename: "files/[name].[hash:8][ext]",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "esbuild-loader",
          options: { target: "es2022", jsx: "automatic" },
        },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
        { test: /\.(png|svg|woff2?)$/, type: "asset/resource" },
      ],
    },
    stats: "errors-warnings",
  };
}

function page(template, chunk, name = chunk) {
  return new HtmlWebpackPlugin({
    template: path.join(ROOT, template),
    filename: `${name}.html`,
    chunks: [chunk],
  });
}

/**
 * Everything comes from the add-in's own server, office.js excepted. Office.js and the styles of Fluent UI are inline
 * styles; no script is inline and nothing is evaluated. Who may frame the page is for the server to say, since Excel on
 * the web frames it.
 */
function contentSecurityPolicy(officeJsUrl) {
  const office = /^https?:/.test(officeJsUrl) ? ` ${new URL(officeJsUrl).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src 'self'${office}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Gives the pages the address of office.js and their security policy, before any script. */
class OfficePages {
  constructor({ officeJsUrl, policy }) {
    this.officeJsUrl = officeJsUrl;
    this.policy = policy;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("OfficePages", (compilation) => {
      HtmlWebpackPlugin.getCompilationHooks(compilation).beforeEmit.tap("OfficePages", (data) => {
        if (!data.html.includes(MICROSOFT_OFFICE_JS)) {
          compilation.errors.push(
            new webpack.WebpackError(`${data.outputName} does not load ${MICROSOFT_OFFICE_JS}`),
          );
        }
        data.html = data.html
          .replaceAll(MICROSOFT_OFFICE_JS, this.officeJsUrl)
          .replace(
            /<head[^>]*>/,
            (head) => `${head}\n<meta http-equiv="Content-Security-Policy" content="${this.policy}">`,
          );
        return data;
      });
    });
  }
}
