"""At an office: where it is, it refuses, its money does not come; what may be the person's."""
