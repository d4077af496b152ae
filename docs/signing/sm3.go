package main

import "github.com/tjfoc/gmsm/sm3"

func init() { hashes["hmac-sm3"] = sm3.New }
