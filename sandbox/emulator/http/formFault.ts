/** A fault in a form; the message is the text to answer with. */
export class FormFault extends Error {}
