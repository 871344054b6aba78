"""The words of questions and of what answers them: what they are about without how they are put, the part that
their forms share, what they mean alike, numbers spelled out."""
