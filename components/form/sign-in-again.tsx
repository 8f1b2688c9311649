"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Link } from "@/components/ui/link";

/** To sign in and back to this page, for whoever was signed out while writing. */
export function SignInAgain({ label }: { label?: string }) {
  const t = useTranslations();
  const [here, setHere] = useState("/work");
  useEffect(() => setHere(location.pathname + location.search), []);
  return (
    <p>
      <Link href={`/sign-in?callbackUrl=${encodeURIComponent(here)}`}>{label ?? t("forms.signInAgain")}</Link>
    </p>
  );
}
