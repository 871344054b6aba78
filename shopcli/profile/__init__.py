"""What past purchases and stated wishes say of a shopper: kept on this machine, concluded in code, shown on request."""
