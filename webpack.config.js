import { rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import {
  buildSettings,
  builtManifest,
  contentSecurityPolicy,
  MICROSOFT_OFFICE_JS,
  SettingError,
  VERSION,
} from "./build-settings.js";
import { ShippedPackages } from "./shipped-packages.js";

/** Where the pages in the repository load office.js from. */
const [IN_PAGES] = MICROSOFT_OFFICE_JS;

const ROOT = path.dirname(fileURLToPath(import.meta.url));
/** Fonts with the metrics of Times New Roman, Arial and Calibri. */
const SHEET_FONTS = ["tinos", "arimo", "carlito"];

/** `npm run build`: the add-in, nothing else, to dist/. What can be set is in `build-settings.js`. */
export default (_env, { mode = "production" }) =>
  addInConfig({ mode, output: path.join(ROOT, "dist"), settings: settingsOrEnd() });

/** Source maps only help to read an error: they stand beside the files that are deployed, never among them. */
export const mapsFolder = (output) => `${output}-maps`;

function settingsOrEnd() {
  try {
    return buildSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** The add-in's pages, the same for Excel and for the workbench but for the address of office.js. */
export function addInConfig({ mode, output, settings }) {
  return {
    ...shared(mode, output),
    name: "add-in",
    ...(mode === "production" ? { devtool: false } : {}),
    entry: {
      taskpane: path.join(ROOT, "src/taskpane/index.tsx"),
      commands: path.join(ROOT, "src/commands/commands.ts"),
      notice: path.join(ROOT, "src/commands/notice.ts"),
    },
    plugins: [
      page("src/taskpane/taskpane.html", "taskpane"),
      page("src/commands/commands.html", "commands"),
      page("src/commands/notice.html", "notice"),
      new OfficePages(settings.officeJsUrl),
      new webpack.DefinePlugin({ ADD_IN_VERSION: JSON.stringify(VERSION) }),
      new CopyPlugin({
        patterns: [
          {
            from: "manifest.xml",
            context: ROOT,
            transform: (content) => builtManifest(content.toString(), settings),
          },
          { from: "assets/*.png", context: ROOT, noErrorOnMissing: true },
          { from: "LICENSE", to: "LICENSE", toType: "file", context: ROOT },
        ],
      }),
      ...(mode === "production" ? [new ShippedPackages(ROOT), new MapsBeside(output)] : []),
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
    devtool: "cheap-source-map",
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

/** Writes the source maps into a folder of their own, and no script says where. */
class MapsBeside {
  constructor(output) {
    this.folder = mapsFolder(output);
    this.beside = path.relative(output, this.folder).split(path.sep).join("/");
  }

  apply(compiler) {
    compiler.hooks.beforeRun.tap("MapsBeside", () => rmSync(this.folder, { recursive: true, force: true }));
    const filename = `${this.beside}/[file].map`;
    new webpack.SourceMapDevToolPlugin({ filename, append: false }).apply(compiler);
  }
}

/** Gives the pages the address of office.js and their security policy, before any script. */
class OfficePages {
  constructor(officeJsUrl) {
    this.officeJsUrl = officeJsUrl;
    this.policy = contentSecurityPolicy(officeJsUrl);
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("OfficePages", (compilation) => {
      HtmlWebpackPlugin.getCompilationHooks(compilation).beforeEmit.tap("OfficePages", (data) => {
        if (!data.html.includes(IN_PAGES)) {
          compilation.errors.push(new webpack.WebpackError(`${data.outputName} does not load ${IN_PAGES}`));
        }
        data.html = data.html
          .replaceAll(IN_PAGES, this.officeJsUrl)
          .replace(
            /<head[^>]*>/,
            (head) => `${head}\n<meta http-equiv="Content-Security-Policy" content="${this.policy}">`,
          );
        return data;
      });
    });
  }
}
