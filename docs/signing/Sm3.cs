using System;
using System.Linq;

/// <summary>SM3（GM/T 0004—2012、GB/T 32905—2016）和 HMAC-SM3（RFC 2104）。只供签名用，没有为速度优化。</summary>
public static class Sm3
{
    public static byte[] Hmac(byte[] key, byte[] data)
    {
        byte[] block = new byte[64];
        (key.Length > 64 ? Hash(key) : key).CopyTo(block, 0);
        byte[] inner = Hash(block.Select(b => (byte)(b ^ 0x36)).Concat(data).ToArray());
        return Hash(block.Select(b => (byte)(b ^ 0x5c)).Concat(inner).ToArray());
    }

    public static byte[] Hash(byte[] message)
    {
        byte[] padded = new byte[(message.Length + 8) / 64 * 64 + 64];
        message.CopyTo(padded, 0);
        padded[message.Length] = 0x80;
        for (int i = 0; i < 8; i++) padded[padded.Length - 1 - i] = (byte)(message.LongLength * 8 >> 8 * i);
        uint[] v = { 0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e };
        for (int at = 0; at < padded.Length; at += 64) v = Compress(v, padded, at);
        return v.SelectMany(word => new[] { (byte)(word >> 24), (byte)(word >> 16), (byte)(word >> 8), (byte)word }).ToArray();
    }

    static uint[] Compress(uint[] v, byte[] bytes, int at)
    {
        uint[] w = new uint[68];
        for (int j = 0; j < 68; j++)
        {
            int i = at + 4 * j;
            w[j] = j < 16
                ? (uint)bytes[i] << 24 | (uint)bytes[i + 1] << 16 | (uint)bytes[i + 2] << 8 | bytes[i + 3]
                : P1(w[j - 16] ^ w[j - 9] ^ Rotate(w[j - 3], 15)) ^ Rotate(w[j - 13], 7) ^ w[j - 6];
        }
        uint a = v[0], b = v[1], c = v[2], d = v[3], e = v[4], f = v[5], g = v[6], h = v[7];
        for (int j = 0; j < 64; j++)
        {
            uint constant = Rotate(j < 16 ? 0x79cc4519u : 0x7a879d8au, j % 32);
            uint ss1 = Rotate(unchecked(Rotate(a, 12) + e + constant), 7);
            uint ss2 = ss1 ^ Rotate(a, 12);
            uint ff = j < 16 ? a ^ b ^ c : a & b | a & c | b & c;
            uint gg = j < 16 ? e ^ f ^ g : e & f | ~e & g;
            uint tt1 = unchecked(ff + d + ss2 + (w[j] ^ w[j + 4]));
            uint tt2 = unchecked(gg + h + ss1 + w[j]);
            d = c; c = Rotate(b, 9); b = a; a = tt1;
            h = g; g = Rotate(f, 19); f = e; e = tt2 ^ Rotate(tt2, 9) ^ Rotate(tt2, 17);
        }
        return new[] { a ^ v[0], b ^ v[1], c ^ v[2], d ^ v[3], e ^ v[4], f ^ v[5], g ^ v[6], h ^ v[7] };
    }

    static uint P1(uint x) { return x ^ Rotate(x, 15) ^ Rotate(x, 23); }

    static uint Rotate(uint x, int bits) { return bits == 0 ? x : x << bits | x >> 32 - bits; }
}
