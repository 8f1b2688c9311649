import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { getSession } from "@/lib/session/current";
import { isSecondFactorMissing } from "@/lib/session/second-factor";

/** Reminds those whose role calls for a second factor, for as long as there is none. */
export async function SecondFactorNote() {
  const [session, t] = [await getSession(), await getTranslations("secondFactor")];
  if (!session || !isSecondFactorMissing(session)) return null;
  return (
    <p className="max-w-prose border-l-3 border-accent bg-accent-wash px-4 py-3">
      {t("advised")} <Link href="/account#second-factor">{t("toAccount")}</Link>
    </p>
  );
}
