"""How dates are typed, where that is other than Django has it for a language."""
