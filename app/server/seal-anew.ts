/** After a change of SECRET what it seals is sealed under the new one, once; see decision 027. */
export async function sealAnew() {
  const { sealFactorsAnew } = await import("#app/features/identity/factor-key.server.ts");
  const { sealProofKeysAnew } = await import("#app/platform/proofs.server.ts");
  const [factors, proofs] = [await sealFactorsAnew(), await sealProofKeysAnew()];
  if (factors + proofs > 0)
    process.stderr.write(
      `  ${factors} second factors and ${proofs} keys of proofs were sealed under another SECRET and stay closed.\n  Set it as SECRET_PREVIOUS and start again.\n`,
    );
}
