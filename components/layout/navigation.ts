import type { Role } from "@/domain/vocabulary";

/** Who reads the page, as far as the frame needs to know. */
export interface Viewer {
  name: string;
  roles: readonly Role[];
}

interface Destination {
  href: string;
  /** Key under `layout.navigation`. */
  key: "countries" | "instruments" | "measures" | "changes" | "methodology" | "work" | "review" | "admin";
}

const open: Destination[] = [
  { href: "/countries", key: "countries" },
  { href: "/instruments", key: "instruments" },
  { href: "/measures", key: "measures" },
  { href: "/changes", key: "changes" },
  { href: "/methodology", key: "methodology" },
];

/** The rooms offered to this reader. A convenience only: each page decides for itself who enters. */
export function destinations(viewer: Viewer | null): { open: Destination[]; own: Destination[] } {
  const has = (...wanted: Role[]) => viewer?.roles.some((role) => wanted.includes(role)) ?? false;
  const own: Destination[] = [];
  if (viewer) own.push({ href: "/work", key: "work" });
  if (has("reviewer")) own.push({ href: "/review", key: "review" });
  if (has("administrator")) own.push({ href: "/admin/users", key: "admin" });
  return { open, own };
}

/** `/measures/uz-1` is under `/measures`; `/measures-old` is not. */
export const isUnder = (path: string, href: string) => {
  const pathname = path.split("?")[0] ?? path;
  return pathname === href || pathname.startsWith(`${href}/`);
};
