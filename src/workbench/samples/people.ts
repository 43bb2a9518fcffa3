import { serialOfDate } from "../../core/text/dates.ts";
import type { CalendarDate } from "../../core/values/calendar.ts";

/** Invented people, the same ones in every run. */
export class PeopleMaker {
  private state: number;
  private readonly taken = new Set<string>();

  constructor(seed: number) {
    this.state = seed;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.between(0, items.length - 1)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  }

  /** A name that no one else has. */
  name(gender: Gender): string {
    const { middle, given } = NAMES[gender];
    for (;;) {
      const name = `${this.pick(SURNAMES)} ${this.pick(middle)} ${this.pick(given)}`;
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return name;
    }
  }

  /** A day in one of these years; days 29 to 31 are left out. */
  date(firstYear: number, lastYear: number): CalendarDate {
    return { year: this.between(firstYear, lastYear), month: this.between(1, 12), day: this.between(1, 28) };
  }

  /** mulberry32: 0 ≤ x < 1 */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

export type Gender = "male" | "female";

/** The day as Excel counts it in the 1900 system. */
export function dateSerial(date: CalendarDate): number {
  return serialOfDate(date, false);
}

const SURNAMES = words(
  "Nguyễn Nguyễn Nguyễn Trần Ngô Hoàng Ngọ La Tạ Đỗ Phạm Lê Vũ Đặng Dương Thân Chu Hà Đồng Lý Bùi Giáp",
);

const NAMES: Readonly<Record<Gender, { middle: readonly string[]; given: readonly string[] }>> = {
  male: {
    middle: words("Văn Văn Văn Đức Xuân Quang Hữu Minh Công Ngọc Bá Đình Thế Tiến Trọng"),
    given: words(
      "An Bắc Bình Chính Chiến Cường Dũng Duy Đạt Định Giang Hà Hải Hiếu Hòa Hoàn Hùng Huy Hưng Khải Khánh Khoa " +
        "Kiên Lâm Long Lợi Luyện Mạnh Nam Nghĩa Nhật Phong Phú Phương Quân Quyết Sáng Sơn Tài Tâm Thái Thắng Thành " +
        "Thanh Thịnh Thuận Tiến Toàn Trung Trường Tú Tuấn Tuyên Việt Vinh Vượng",
    ),
  },
  female: {
    middle: words("Thị Thị Thị Thu Ngọc Thanh Hồng Thùy Minh Kim Bích"),
    given: words(
      "Anh Bình Chi Dung Duyên Giang Hà Hạnh Hằng Hậu Hiền Hoa Hòa Hồng Huế Huệ Hương Hường Khuyên Lan Lành Liên " +
        "Linh Loan Lý Mai Minh Mơ Nga Ngân Nguyệt Nhung Oanh Phương Phượng Quyên Tâm Thảo Thắm Thoa Thơm Thu Thủy " +
        "Thúy Trang Tuyết Uyên Vân Xuân Yến",
    ),
  },
};

function words(list: string): readonly string[] {
  return list.split(" ");
}
