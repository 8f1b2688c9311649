import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Missing } from "@/components/layout/missing";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout.notFound");
  return { title: t("title"), robots: { index: false } };
}

/** Sent by `front/missing-page.ts` as the body of every 404, whole and without script. */
export default function MissingPage() {
  return <Missing />;
}
