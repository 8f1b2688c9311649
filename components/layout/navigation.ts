import type { Role } from "@/domain/vocabulary";

/** Who reads the page, as far as the frame needs to know. */
export interface Viewer {
  name: string;
  roles: readonly Role[];
}

type OpenKey =
  | "countries"
  | "instruments"
  | "drafts"
  | "library"
  | "measures"
  | "compare"
  | "treaties"
  | "indicators"
  | "ratings"
  | "recommendations"
  | "events"
  | "practices"
  | "changes"
  | "sources"
  | "methodology"
  | "data"
  | "verify";
type OwnKey = "work" | "dashboard" | "exports" | "review" | "admin";

interface Destination<Key> {
  href: string;
  /** Key under `layout.navigation`. */
  key: Key;
  /** Whether it stands in the header of a wide page; the footer and the menu of a narrow one name them all. */
  isMain?: boolean;
}

interface Group {
  /** Key under `layout.groups`. */
  key: "frameworks" | "comparison" | "followed" | "record";
  pages: readonly Destination<OpenKey>[];
}

/** Every public list, under what it is about. */
export const openGroups: readonly Group[] = [
  {
    key: "frameworks",
    pages: [
      { href: "/countries", key: "countries", isMain: true },
      { href: "/instruments", key: "instruments", isMain: true },
      { href: "/drafts", key: "drafts", isMain: true },
      { href: "/library", key: "library" },
      { href: "/measures", key: "measures", isMain: true },
    ],
  },
  {
    key: "comparison",
    pages: [
      { href: "/compare", key: "compare", isMain: true },
      { href: "/treaties", key: "treaties" },
      { href: "/indicators", key: "indicators" },
      { href: "/ratings", key: "ratings" },
    ],
  },
  {
    key: "followed",
    pages: [
      { href: "/recommendations", key: "recommendations" },
      { href: "/events", key: "events" },
      { href: "/practices", key: "practices" },
    ],
  },
  {
    key: "record",
    pages: [
      { href: "/changes", key: "changes", isMain: true },
      { href: "/sources", key: "sources" },
      { href: "/methodology", key: "methodology", isMain: true },
      { href: "/data", key: "data" },
      { href: "/verify", key: "verify" },
    ],
  },
];

export const mainPages = openGroups.flatMap(({ pages }) => pages.filter(({ isMain }) => isMain));

/** The rooms offered to this reader. A convenience only: each page decides for itself who enters. */
export function ownRooms(viewer: Viewer | null): Destination<OwnKey>[] {
  const has = (...wanted: Role[]) => viewer?.roles.some((role) => wanted.includes(role)) ?? false;
  const own: Destination<OwnKey>[] = [];
  if (viewer)
    own.push(
      { href: "/work", key: "work" },
      { href: "/dashboard", key: "dashboard" },
      { href: "/exports", key: "exports" },
    );
  if (has("reviewer")) own.push({ href: "/review", key: "review" });
  if (has("administrator")) own.push({ href: "/admin/users", key: "admin" });
  return own;
}

/** `/measures/uz-1` is under `/measures`; `/measures-old` is not. */
export const isUnder = (path: string, href: string) => {
  const pathname = path.split("?")[0] ?? path;
  return pathname === href || pathname.startsWith(`${href}/`);
};
