/**
 * Social lettings per municipality, average of 2020-2023, as the regional vision prints them (table of lettings).
 * The printed total is 8,040 and the rows add up to 8,042: each row was rounded by itself.
 */
export const VERHURINGEN_2020_2023: Readonly<Record<string, number>> = {
  '0503': 1_051, // Delft
  '0518': 3_907, // 's-Gravenhage
  '1916': 504, // Leidschendam-Voorburg
  '1842': 114, // Midden-Delfland
  '1926': 179, // Pijnacker-Nootdorp
  '0603': 544, // Rijswijk
  '0629': 160, // Wassenaar
  '1783': 518, // Westland
  '0637': 1_065, // Zoetermeer
};
