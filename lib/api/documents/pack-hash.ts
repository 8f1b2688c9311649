import { canonicalJson } from "@/domain/canonical";
import type { Pack } from "@/domain/view/pack";
import { sha256 } from "./seal";

/** What any printed thing is made of; lists and comparisons are printed by the same hand as packs of figures. */
export type AnyPack = Omit<Pack, "kind"> & { kind: Pack["kind"] | "list" | "comparison" };

/** The content hash of every file made of the same pack. */
export const packHash = (pack: AnyPack) => sha256(canonicalJson(pack));
