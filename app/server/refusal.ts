/** A reason not to start, told to the operator as it stands, without a stack. */
export class Refusal extends Error {}
