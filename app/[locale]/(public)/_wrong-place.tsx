import { getTranslations } from "next-intl/server";
import { addressWith, type Query } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";

interface Props {
  /** A filter cannot be used and says so itself; else the place in the list is none. */
  isFilterWrong: boolean;
  path: string;
  query: Query;
}

/** Instead of a list that cannot be shown as asked: never half of it. */
export async function WrongPlace({ isFilterWrong, path, query }: Props) {
  const t = await getTranslations("table");
  const href = isFilterWrong ? path : addressWith(path, query, { cursor: null });
  return (
    <EmptyState
      title={isFilterWrong ? t("wrongFilter") : t("wrongPlace")}
      action={<Link href={href}>{isFilterWrong ? t("clearAll") : t("first")}</Link>}
    />
  );
}
