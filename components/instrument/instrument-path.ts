import type { InstrumentRef } from "@/domain/view/shared";

/** The one page of an instrument: a draft law is read where its way is shown, everything else as an instrument. */
export const instrumentPath = ({ id, kind }: Pick<InstrumentRef, "id" | "kind">) =>
  `/${kind === "draft-law" ? "drafts" : "instruments"}/${encodeURIComponent(id)}`;
