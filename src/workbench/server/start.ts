import { startServer } from "./server.ts";

const DEFAULT_PORT = 3000;

console.log("Đang dựng trang…");
const server = await startServer({ port: Number(process.env["PORT"]) || DEFAULT_PORT }).catch(giveUp);
console.log(`Bàn thử đang chạy tại ${server.url}/  (Ctrl+C để dừng)`);
console.log(
  server.certificate === "officeTools"
    ? "Dùng chứng chỉ phát triển của Office đã được máy này tin cậy."
    : "Trình duyệt sẽ cảnh báo chứng chỉ tự ký: chọn Nâng cao → Tiếp tục đến localhost. " +
        "Để tin cậy lâu dài: npx office-addin-dev-certs install, rồi chạy lại npm start.",
);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
  });
}

function giveUp(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
