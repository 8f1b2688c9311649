import { invalidField } from "../domain/failure";
import { passwordLength, passwordRefusal } from "../domain/password";

/** Refuses, naming `field`, a password that this account may not have. */
export function requireNewPassword(
  field: string,
  password: string,
  account: { email: string; name: string },
) {
  const refusal = passwordRefusal(password, account);
  if (refusal) throw invalidField(field, refusal, { ...passwordLength });
}
