/* For tests only, never shipped: Wine 8 has no bcryptprimitives.dll, which every Rust program asks for random
   bytes. Windows 10 and later have it. */
#include <windows.h>

/* RtlGenRandom, under the name it is exported by. */
BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size)
{
    while (size > 0) {
        ULONG part = size > 0x10000 ? 0x10000 : (ULONG)size;
        if (!SystemFunction036(data, part))
            return FALSE;
        data += part;
        size -= part;
    }
    return TRUE;
}
